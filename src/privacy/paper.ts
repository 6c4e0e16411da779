// A paper that the page and the Markdown file show alike: sections of text, lists, tables and questions to answer.

import { plain } from '../text/markdown.ts'

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** What only the deployer can answer. */
  | { readonly kind: 'question'; readonly text: string }

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Paper {
  readonly title: string
  readonly lead: readonly string[]
  /** What stands before each question. */
  readonly toAnswer: string
  readonly sections: readonly Section[]
}

export const text = (line: string): Block => ({ kind: 'text', text: line })
export const list = (lines: readonly string[]): Block => ({ kind: 'list', lines })
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({ kind: 'table', columns, rows })
export const questions = (lines: readonly string[]): readonly Block[] => lines.map((line) => ({ kind: 'question', text: line }))

/** As GitHub-flavoured Markdown; everything is escaped, as departments and rules are named by people. */
export function paperAsMarkdown(paper: Paper): string {
  const sections = paper.sections.flatMap(({ title, blocks }) => [`## ${plain(title)}`, ...blocks.map((block) => blockAsMarkdown(block, paper.toAnswer))])
  return `${[`# ${plain(paper.title)}`, ...paper.lead.map(plain), ...sections].join('\n\n')}\n`
}

function blockAsMarkdown(block: Block, toAnswer: string): string {
  switch (block.kind) {
    case 'text':
      return plain(block.text)
    case 'list':
      return block.lines.map((line) => `- ${plain(line)}`).join('\n')
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
    case 'question':
      return `> **${plain(toAnswer)}.** ${plain(block.text)}`
  }
}

function cell(content: string): string {
  return content === '---' ? content : plain(content)
}
