// The text of a mail that is written in HTML alone: its own lines, without scripts, styles, pictures and what it answers.

import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const LEFT_OUT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'blockquote',
])
const LINES = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'section',
  'article',
  'pre',
  'header',
  'footer',
])
/** What mail programs call what they quote and sign with. */
const QUOTES =
  /(?:^|\s)(?:gmail_quote|gmail_signature|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|divRplyFwdMsg|appendonsend|Signature)(?:\s|$)/

/** With line ends. Looks no deeper than `deepest`, where no person writes. */
export function textOfHtml(html: string, deepest = 500): string {
  const text: string[] = []
  // A list of what is still to come, not calls within calls: a mail may be nested deeper than the stack is high.
  const open: { readonly node: Node | string; readonly depth: number }[] = [{ node: '', depth: 0 }]
  for (const node of parse(html, { scriptingEnabled: false }).childNodes.toReversed()) open.push({ node, depth: 0 })
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (typeof node === 'string') text.push(node)
    else if ('value' in node && node.nodeName === '#text') text.push(node.value.replace(/\s+/g, ' '))
    else if ('tagName' in node && depth < deepest && !isLeftOut(node)) {
      const line = LINES.has(node.tagName) ? '\n' : ''
      open.push({ node: line, depth })
      for (const child of node.childNodes.toReversed()) open.push({ node: child, depth: depth + 1 })
      text.push(line)
    }
  }
  return text.join('').replace(/ ?\n ?/g, '\n')
}

function isLeftOut({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  return LEFT_OUT.has(tagName) || attrs.some(({ name, value }) => (name === 'class' || name === 'id') && QUOTES.test(value))
}
