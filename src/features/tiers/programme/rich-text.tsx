import type { ReactNode } from 'react';
import type { RichText as Rich, RichNode } from '@/contracts/tiers/programme-page';
import { isPageLink } from '@/domain/tiers/page/link';
import { fillIn, type PageValues } from '@/domain/tiers/page/values';
import { cn } from '@/ui/class-names';

const BOLD = 1;
const ITALIC = 2;

/** What staff wrote, node by node: what is not known here leaves its words and nothing else. Never any markup of its own. */
export function RichText({ rich, values, className }: { rich: Rich; values: PageValues; className?: string }) {
  return <div className={cn('flex flex-col gap-3', className)}>{childrenOf(rich.root, values)}</div>;
}

function childrenOf({ children = [] }: RichNode, values: PageValues): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, on the server, in the order it is stored.
  return children.map((child, index) => <Node key={index} node={child} values={values} />);
}

function Node({ node, values }: { node: RichNode; values: PageValues }) {
  const inside = childrenOf(node, values);
  switch (node.type) {
    case 'text':
      return written(fillIn(node.text ?? '', values), Number(node.format) || 0);
    case 'linebreak':
      return <br />;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return node.tag === 'h4' ? (
        <h4 className="font-semibold">{inside}</h4>
      ) : (
        <h3 className="font-semibold">{inside}</h3>
      );
    case 'list':
      return node.tag === 'ol' ? (
        <ol className="flex list-decimal flex-col gap-1.5 pl-5">{inside}</ol>
      ) : (
        <ul className="flex list-disc flex-col gap-1.5 pl-5">{inside}</ul>
      );
    case 'listitem':
      return <li>{inside}</li>;
    case 'link':
    case 'autolink':
      return isPageLink(node.fields?.url) ? (
        <a href={node.fields.url} rel="noopener" className="font-medium text-accent-text underline">
          {inside}
        </a>
      ) : (
        inside
      );
    default:
      return inside;
  }
}

function written(text: string, format: number): ReactNode {
  const slanted = format & ITALIC ? <em>{text}</em> : text;
  return format & BOLD ? <strong className="font-semibold text-strong">{slanted}</strong> : slanted;
}
