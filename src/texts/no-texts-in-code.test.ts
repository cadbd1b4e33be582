import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '@root/scripts/paths';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Where a partner reads; the admin is English. */
const READ = ['src/features', 'src/ui', 'src/client', 'src/app'];
const ADMIN = 'src/app/(payload)/';

/** Properties of an element, or of what is handed to `toast` and its like, that a person reads or hears. */
const READ_NAMES = new Set(
  'aria-label aria-description aria-valuetext title label placeholder alt description hint help text reason countLabel keywords group message'.split(
    ' ',
  ),
);
/** What starts like a sentence: "Please enter a name." */
const SENTENCE = /^[\s“]*\p{Lu}\p{Ll}*\s.*\p{Ll}{2}/su;
/** Words between which a value stands: " is added". */
const WORDS = /\p{L}\s|\s\p{L}{2}/u;
/** What looks like a name of something: "Undo". */
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const ADDRESS = /^[a-z]+:\/\/\S*$/;
/** Keys of a keyboard are written like names. */
const KEYS = new Set(['Alt', 'Backspace', 'Delete', 'End', 'Enter', 'Escape', 'Home', 'Tab']);

/** Every text in a source that a person would read and that stands in no catalogue, as `line: text`. */
function textsIn(source: string, file = 'planted.tsx'): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const say = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push(`${line + 1}: ${text.trim().replace(/\s+/g, ' ')}`);
  };
  /** Those of the texts that an expression may come to. */
  const sayAll = (value: ts.Node | undefined, isRead: (text: string) => boolean): void => {
    for (const literal of outcomes(value)) {
      const text = textOf(literal);
      if (isRead(text) && !ADDRESS.test(text)) say(literal, text);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'catalogue') return;
    if (ts.isJsxText(node) && hasLetter(node.text)) say(node, node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) sayAll(node.expression, hasLetter);
    else if (ts.isJsxAttribute(node) && READ_NAMES.has(node.name.getText(tree))) sayAll(node.initializer, hasLetter);
    // What an answer is called in a sentence, "your leads"; elsewhere the name of a choice.
    else if (ts.isJsxAttribute(node) && node.name.getText(tree) === 'what')
      sayAll(node.initializer, (text) => isNamed(text) || WORDS.test(text));
    else if ((ts.isBindingElement(node) || ts.isParameter(node)) && READ_NAMES.has(node.name.getText(tree)))
      sayAll(node.initializer, hasLetter);
    else if (ts.isPropertyAssignment(node) && READ_NAMES.has(node.name.getText(tree)))
      sayAll(node.initializer, (text) => isNamed(text) || WORDS.test(text));
    else if (ts.isPropertyAssignment(node)) sayAll(node.initializer, isNamed);
    else if (ts.isArrayLiteralExpression(node)) for (const item of node.elements) sayAll(item, isNamed);
    else if (isLiteral(node) && SENTENCE.test(textOf(node)) && !isThrown(node)) say(node, textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...new Set(found)];
}

type Literal = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isLiteral(node: ts.Node): node is Literal {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
}

/** Its own letters; a space stands for each value in it. */
function textOf(literal: Literal): string {
  if (!ts.isTemplateExpression(literal)) return literal.text;
  return [literal.head.text, ...literal.templateSpans.map((span) => span.literal.text)].join(' ');
}

function outcomes(node: ts.Node | undefined): Literal[] {
  if (!node) return [];
  if (isLiteral(node)) return [node];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return outcomes(node.expression);
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const kinds = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken];
    if (kinds.includes(node.operatorToken.kind)) return [...outcomes(node.left), ...outcomes(node.right)];
    if (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return outcomes(node.right);
  }
  return [];
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
const isNamed = (text: string): boolean => CAPITAL.test(text) && !KEYS.has(text);

/** What a programmer did wrong is said to programmers. */
function isThrown(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith('Error');
}

function sourcesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
}

describe('texts in code', () => {
  it('are found in what is read, and only there', () => {
    const planted = `
      const ROLES = { owner: 'Owner', key: 'owner' };
      const REASONS = ['Too expensive', 'Enter'];
      throw new RangeError('Cents must be an integer');
      function Button({ label = 'Show more', size = 'large' }) {
        if (size === 'Huge') return setError('Please enter a name.');
        toast({ id: 'move', title: \`\${company} is in\`, action: { label: 'Undo', onSelect: go } });
        toast({ title: isKept ? 'Kept' : texts.sent, text: texts.text ?? \`Sent to \${company}\` });
        return (
          <Field label="to" type="text" placeholder="https://" className="flex Wide gap-2" help={texts.help}>
            {' · '}
            {isLate && 'overdue'}
            <b id="Mark" data-key={'Enter'}>Add a lead</b>{' '}
            {texts.add}
            <Answered what="your leads" /> <Scope what="read" />
          </Field>
        );
      }
      export const texts = catalogue('planted', { add: 'Add a lead' });`;
    expect(textsIn(planted).map((line) => line.replace(/^\d+: /, ''))).toEqual([
      'Owner',
      'Too expensive',
      'Show more',
      'Please enter a name.',
      'is in',
      'Undo',
      'Kept',
      'Sent to',
      'to',
      'overdue',
      'Add a lead',
      'your leads',
    ]);
  });

  it('are none: whatever a partner reads stands in a catalogue', () => {
    const files = sourcesIn(...READ).filter((file) => !file.startsWith(ADMIN));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) =>
      textsIn(readFileSync(fromRoot(file), 'utf8'), file).map((text) => `${file}:${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the catalogues', () => {
  it('have names of their own: a translation is found by it', () => {
    const names = sourcesIn('src').flatMap((file) =>
      [...readFileSync(fromRoot(file), 'utf8').matchAll(/\bcatalogue\(\s*'([^']*)'/g)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
