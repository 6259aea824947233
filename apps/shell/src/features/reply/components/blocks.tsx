import { createElement, type ReactNode } from 'react';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { Block, Inline } from '../text/nodes.js';
import { wordsOf } from '../text/reply-words.js';
import { CitationButton } from './citation-button.js';
import { OutsideLink } from './outside-link.js';
import { UnverifiedMark } from './unverified-mark.js';

/** A reply's headings stand below the page's title (1) and the question's (2). */
const FIRST_LEVEL = 2;

/** How the items of a law are numbered: `1°`, `a)`, `II.`. A bullet before them would number twice. */
const OWN_MARK = /^(?:\d+°|[a-z]\)|[IVX]+\s?[.-])/u;

/** The blocks of a reply. Their order never changes while it grows, so the index is their key. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.children} />
        </p>
      );
    case 'heading':
      return createElement(
        `h${String(Math.min(block.level + FIRST_LEVEL, 6))}`,
        { className: `mq-reply-text__h${String(Math.min(block.level, 3))}` },
        <Inlines nodes={block.children} />,
      );
    case 'list':
      return <ListView list={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'code':
      return (
        <div className="mq-scroll" role="region" aria-label={catalogue.reply.code} tabIndex={0}>
          <pre>
            <code>{block.text}</code>
          </pre>
        </div>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    default:
      return assertUnreachable(block);
  }
}

function ListView({ list }: { list: Extract<Block, { type: 'list' }> }) {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item} />
    </li>
  ));
  if (list.ordered) return <ol start={list.start}>{items}</ol>;
  const marked = list.items.every((item) => OWN_MARK.test(wordsOf(item)));
  return <ul className={marked ? 'mq-reply-text__marked' : ''}>{items}</ul>;
}

function TableView({ table }: { table: Extract<Block, { type: 'table' }> }) {
  return (
    <div className="mq-scroll" role="region" aria-label={catalogue.reply.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines nodes={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inlines nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, index) => <InlineView key={index} node={node} />);
}

function InlineView({ node }: { node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.unverified ? <span className="mq-unverified">{node.text}</span> : node.text;
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'deleted':
      return (
        <del>
          <Inlines nodes={node.children} />
        </del>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'link':
      return (
        <OutsideLink address={node.address}>
          <Inlines nodes={node.children} />
        </OutsideLink>
      );
    case 'citation':
      return <CitationButton number={node.number} place={node.place} />;
    case 'unverifiedMark':
      return <UnverifiedMark reason={node.reason} />;
    case 'lineBreak':
      return <br />;
    default:
      return assertUnreachable(node);
  }
}
