// Text with a little Markdown, as elements: what isn't on the list below stays the text that it is, and no HTML is ever made of it.

import type { Child } from 'hono/jsx'
import type { Token, Tokens } from 'marked'
import { Lexer } from 'marked'
import { SafeLink } from '../../platform/safe-link.tsx'

/** Deeper than anybody writes, and shallow enough for any stack. */
const DEEPEST = 8

/** Paragraphs, lists, emphasis, code and links. Headings read as emphasis, as the page has its own; pictures and HTML as what was typed. */
export function RichText({ text }: { text: string }) {
  return <div class="rich">{blocks(new Lexer({ gfm: true }).lex(text), 0)}</div>
}

function blocks(tokens: readonly Token[], depth: number): Child[] {
  return tokens.flatMap((token) => (token.type === 'space' ? [] : [block(token, depth)]))
}

function block(token: Token, depth: number): Child {
  if (depth > DEEPEST) return <p>{token.raw}</p>
  switch (token.type) {
    case 'paragraph':
      return <p>{inline(token.tokens ?? [], depth)}</p>
    case 'heading':
      return (
        <p>
          <strong>{inline(token.tokens ?? [], depth)}</strong>
        </p>
      )
    case 'list':
      return list(token as Tokens.List, depth)
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [], depth + 1)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{token['text']}</code>
        </pre>
      )
    // What stands in an entry of a list that is no paragraph of its own.
    case 'text':
      return token.tokens ? inline(token.tokens, depth) : token.raw
    default:
      return <p>{token.raw.trim()}</p>
  }
}

function list({ ordered, start, items }: Tokens.List, depth: number): Child {
  const entries = items.map((item) => <li>{blocks(item.tokens, depth + 1)}</li>)
  return ordered ? <ol {...(typeof start === 'number' && start !== 1 ? { start } : {})}>{entries}</ol> : <ul>{entries}</ul>
}

function inline(tokens: readonly Token[], depth: number): Child[] {
  return tokens.map((token) => span(token, depth))
}

function span(token: Token, depth: number): Child {
  if (depth > DEEPEST) return token.raw
  const inner = () => inline('tokens' in token ? (token.tokens ?? []) : [], depth + 1)
  switch (token.type) {
    case 'strong':
      return <strong>{inner()}</strong>
    case 'em':
      return <em>{inner()}</em>
    case 'codespan':
      return <code>{token['text']}</code>
    case 'br':
      return <br />
    case 'link':
      return <SafeLink href={token['href']}>{inner()}</SafeLink>
    case 'escape':
      return token['text']
    default:
      return token.raw
  }
}
