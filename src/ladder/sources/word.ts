// A Word document as HTML: its headings, lists and tables, without pictures.

import { Problem } from '../../platform/problem.ts'
import { unsafeZip } from '../../platform/table/zip-check.ts'
import { words } from '../../text/text.ts'

const LIMITS = { entries: 2000, bytes: 150_000_000, ratio: 200, cells: 1 }
/** Of the text alone; what is longer is no ladder. */
const LONGEST = 20_000_000

/** @throws Problem `input` when it is packed to do harm, too large, or no Word document */
export async function wordAsHtml(bytes: Buffer, fileName: string): Promise<string> {
  const say = words('en').ladderImport
  const refuse = (message: string, cause?: unknown): Problem => new Problem('input', message, { at: { file: fileName }, cause })
  const unsafe = unsafeZip(bytes, LIMITS)
  if (unsafe !== null) throw refuse(unsafe === 'broken' ? say.notAWordDocument : say.documentTooLarge)
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false })
    .catch((error: unknown) => {
      throw refuse(say.notAWordDocument, error)
    })
  if (value.length > LONGEST) throw refuse(say.documentTooLarge)
  return value
}
