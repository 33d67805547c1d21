import { createElement, Fragment } from "react";
import { isSafeHref, type ProseNode } from "@/lib/prose/rules";

/** A live text to read, rendered from the closed schema alone: on the server before it is live, in print, when frozen. */
export function ProseText({ doc }: { doc: ProseNode }) {
  return <div className={proseClass}>{children(doc)}</div>;
}

/** The look of prose that people wrote, the same to read and to write in: nothing jumps when it becomes live. */
export const proseClass =
  "prose font-serif text-16 leading-[1.55] [&_a]:underline [&_a]:underline-offset-2 [&_blockquote]:border-l-2 " +
  "[&_blockquote]:border-line [&_blockquote]:pl-3 [&_blockquote]:text-ink-2 [&_blockquote]:italic " +
  "[&_h2]:mt-4 [&_h2]:text-20 [&_h3]:mt-3 [&_h3]:text-16 [&_h3]:font-semibold [&_li>p]:mt-0 [&_ol]:list-decimal " +
  "[&_ol]:pl-6 [&_p]:min-h-[1.55em] [&_ul]:list-disc [&_ul]:pl-6 [&>*+*]:mt-2 [&>*:first-child]:mt-0";

function children(node: ProseNode): React.ReactNode {
  // As arguments, not as a list: a text rendered once never reorders and needs no keys.
  const blocks = (node.content ?? []).map((child) => createElement(Block, { node: child }));
  return createElement(Fragment, null, ...blocks);
}

function Block({ node }: { node: ProseNode }): React.ReactNode {
  switch (node.type) {
    case "heading":
      return node.attrs?.level === 3 ? <h3>{children(node)}</h3> : <h2>{children(node)}</h2>;
    case "paragraph":
      return <p>{children(node)}</p>;
    case "bulletList":
      return <ul>{children(node)}</ul>;
    case "orderedList":
      return <ol start={Number(node.attrs?.start ?? 1)}>{children(node)}</ol>;
    case "listItem":
      return <li>{children(node)}</li>;
    case "blockquote":
      return <blockquote>{children(node)}</blockquote>;
    case "hardBreak":
      return <br />;
    case "text":
      return <Words node={node} />;
    default:
      return null;
  }
}

function Words({ node }: { node: ProseNode }): React.ReactNode {
  return (node.marks ?? []).reduce<React.ReactNode>((inside, { type, attrs }) => {
    if (type === "bold") return <strong>{inside}</strong>;
    if (type === "italic") return <em>{inside}</em>;
    const href = attrs?.href;
    if (type === "link" && typeof href === "string" && isSafeHref(href))
      return (
        <a href={href} rel="noopener noreferrer">
          {inside}
        </a>
      );
    return inside;
  }, node.text);
}
