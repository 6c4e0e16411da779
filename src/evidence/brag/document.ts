// A Markdown or Word document as blocks, with what a log needs of it: addresses of links stay, and what isn't ticked off is told.

import type { Block } from '../../ladder/import/blocks.ts'
import { blocksOf } from '../../ladder/import/blocks.ts'
import { markdownAsHtml } from '../../ladder/import/markdown.ts'

/** Before what isn't ticked off. */
export const UNTICKED = '☐'

const MARKS = /<a\s[^>]{0,4000}>|<\/a\s*>|<input\s[^>]{0,400}>/gi
const ADDRESS = /\shref\s*=\s*(?:"(https?:[^"\s]*)"|'(https?:[^'\s]*)')/i

/** @throws Problem `input` where parts stand inside each other too deeply */
export function markdownBlocks(text: string): readonly Block[] {
  return htmlBlocks(markdownAsHtml(text))
}

/** @throws Problem `input` where parts stand inside each other too deeply */
export function htmlBlocks(html: string): readonly Block[] {
  let address = ''
  return blocksOf(
    html.replace(MARKS, (mark) => {
      if (/^<input/i.test(mark)) return /checkbox/i.test(mark) && !/\schecked\b/i.test(mark) ? `${UNTICKED} ` : ''
      if (!mark.startsWith('</')) {
        const [, double, single] = ADDRESS.exec(mark) ?? []
        address = double ?? single ?? ''
        return ''
      }
      const link = address === '' ? '' : ` ${address} `
      address = ''
      return link
    }),
  )
}
