import {
  type ASTNode,
  type ExecutionArgs,
  type FieldNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationRule,
  type ValueNode,
} from 'graphql';
import { texts } from './texts';

/** Rows that one answer holds at most, by every road that is not the admin panel. api.md "Lists". */
export const MAX_PAGE = 200;
/** How far relations are followed. */
export const MAX_DEPTH = 3;
/** How deep the fields of a GraphQL query may lie. */
const MAX_NESTING = 10;

/**
 * What is wrong with the paging of a query string: a page of everything, or relations without end. Joins have a page of
 * their own (`joins[membership][limit]`). @returns null when it is in order.
 */
export function wrongPaging(query: URLSearchParams): string | null {
  let limited = false;
  for (const [key, value] of query) {
    const name = /(?:^|\[)(limit|depth|pagination)\]?$/.exec(key)?.[1];
    if (name === 'limit') {
      limited = true;
      if (!isBetween(value, 1, MAX_PAGE)) return texts.limit(MAX_PAGE);
    }
    if (name === 'depth' && !isBetween(value, 0, MAX_DEPTH)) return texts.depth(MAX_DEPTH);
  }
  return query.get('pagination') === 'false' && !limited ? texts.needsLimit : null;
}

/** The same for GraphQL, as a rule of validation: no page of everything, no nesting without end. */
export const graphqlLimits = ({ variableValues }: Pick<ExecutionArgs, 'variableValues'>): ValidationRule[] => [
  (context) => ({
    enter(node: ASTNode) {
      if (node.kind !== 'Document') return;
      for (const definition of node.definitions)
        if (definition.kind === 'OperationDefinition')
          judge(definition.selectionSet, { context, variables: variableValues ?? {}, nesting: 1, within: [] });
    },
  }),
];

type Judged = {
  context: Parameters<ValidationRule>[0];
  variables: Readonly<Record<string, unknown>>;
  nesting: number;
  /** The named fragments that this lies in: one that spreads itself is refused by another rule, and ends here. */
  within: readonly string[];
};

/** Reports the first of what is wrong on each path of the query, as deep as it lies with all that is spread in. */
function judge(set: SelectionSetNode | undefined, at: Judged): void {
  const { context, variables, nesting, within } = at;
  const refuse = (message: string, node: ASTNode) => context.reportError(new GraphQLError(message, { nodes: node }));
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'InlineFragment') judge(selection.selectionSet, at);
    else if (selection.kind === 'FragmentSpread') {
      const name = selection.name.value;
      if (!within.includes(name)) judge(context.getFragment(name)?.selectionSet, { ...at, within: [...within, name] });
    } else if (!selection.name.value.startsWith('__')) {
      // Of what the schema says of itself nothing is read from the database.
      const wrong = wrongArguments(selection, variables);
      if (wrong) refuse(wrong, selection);
      else if (nesting > MAX_NESTING) refuse(texts.nesting(MAX_NESTING), selection);
      else judge(selection.selectionSet, { ...at, nesting: nesting + 1 });
    }
  }
}

function wrongArguments(field: FieldNode, variables: Judged['variables']): string | null {
  const given = new Map(field.arguments?.map(({ name, value }) => [name.value, givenBy(value, variables)]));
  const limit = given.get('limit') ?? null;
  if (limit !== null) return isBetween(String(limit), 1, MAX_PAGE) ? null : texts.limit(MAX_PAGE);
  return given.get('pagination') === false ? texts.needsLimit : null;
}

function givenBy(value: ValueNode, variables: Judged['variables']): unknown {
  if (value.kind === 'Variable') return variables[value.name.value];
  return value.kind === 'IntValue' || value.kind === 'BooleanValue' ? value.value : undefined;
}

function isBetween(value: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
}
