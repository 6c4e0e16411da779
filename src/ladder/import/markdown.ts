// Markdown as HTML in which each block says its line in the source, so that there is one way from a document to a ladder.

import type { Token, Tokens } from 'marked'
import { Lexer, Parser } from 'marked'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

/** Before a block: its line. */
export const LINE = 'line:'

/** The front matter of a Markdown file and what follows it; null without one. */
export function frontMatter(text: string): { readonly matter: string; readonly rest: string; readonly lines: number } | null {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!found) return null
  return { matter: found[1] ?? '', rest: text.slice(found[0].length), lines: found[0].split('\n').length - 1 }
}

/** Lists and quotes within each other: the parser takes ever longer, where no person writes any. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]*){40}|^(?: {160}|\t{40})[ \t]*(?:[-*+]|\d+[.)])[ \t]/m
const LONGEST_LINE = 100_000

/**
 * What stands in HTML stays as it is. The result is only ever read as a document, never shown.
 * @throws Problem `input` where parts stand inside each other too deeply, or a line has no end
 */
export function markdownAsHtml(text: string): string {
  if (TOO_DEEP.test(text) || text.split('\n').some((line) => line.length > LONGEST_LINE)) throw new Problem('input', words('en').ladderImport.tooDeep)
  const front = frontMatter(text)
  const source = (front?.rest ?? text).replace(/\r\n?/g, '\n')
  return blocks(new Lexer().lex(source), (front?.lines ?? 0) + 1)
}

function blocks(tokens: readonly Token[], start: number): string {
  let line = start
  let html = ''
  for (const token of tokens) {
    const at = `<!--${LINE}${line + leadingLines(token.raw)}-->`
    line += token.raw.split('\n').length - 1
    if (token.type === 'list') html += at + list(token as Tokens.List, line - token.raw.split('\n').length + 1)
    else if (token.type === 'blockquote') html += blocks(token.tokens ?? [], line - token.raw.split('\n').length + 1)
    else if (token.type === 'table') html += table(token as Tokens.Table, line - token.raw.split('\n').length + 1)
    else html += at + Parser.parse([token])
  }
  return html
}

function list({ ordered, items }: Tokens.List, start: number): string {
  let line = start
  const rendered = items.map((item) => {
    const here = line
    line += item.raw.split('\n').length - 1
    if (!item.raw.endsWith('\n')) line += 1
    return `<li><!--${LINE}${here}-->${blocks(item.tokens, here)}</li>`
  })
  return ordered ? `<ol>${rendered.join('')}</ol>` : `<ul>${rendered.join('')}</ul>`
}

function table({ header, rows }: Tokens.Table, start: number): string {
  const cells = (row: readonly Tokens.TableCell[], tag: 'th' | 'td') => row.map((cell) => `<${tag}>${Parser.parseInline(cell.tokens)}</${tag}>`).join('')
  const body = rows.map((row, index) => `<tr><!--${LINE}${start + 2 + index}-->${cells(row, 'td')}</tr>`)
  return `<!--${LINE}${start}--><table><tr>${cells(header, 'th')}</tr>${body.join('')}</table>`
}

function leadingLines(raw: string): number {
  return /^\n*/.exec(raw)?.[0].length ?? 0
}
