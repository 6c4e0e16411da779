// What kind of file this is, by its bytes and never by what it is called or was sent as; what can run isn't kept.

export const LARGEST_FILE = 5 * 1024 * 1024
export const MOST_FILES = 10
export const LARGEST_TOGETHER = 50 * 1024 * 1024

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
/** The types that are kept, with the endings that a name of each may have; the first is put where it has none of them. */
const ENDINGS = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv'],
  'message/rfc822': ['eml'],
  [`${OFFICE}wordprocessingml.document`]: ['docx'],
  [`${OFFICE}spreadsheetml.sheet`]: ['xlsx'],
  [`${OFFICE}presentationml.presentation`]: ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
} as const satisfies { readonly [type: string]: readonly string[] }

export type FileType = keyof typeof ENDINGS

export type FileKind = { readonly type: FileType } | { readonly refused: 'kind' | 'active' }

/** The kind of a file with this name. The name only tells apart kinds of text. */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const starts = (hex: string) => buffer.subarray(0, hex.length / 2).toString('hex') === hex
  if (starts('255044462d')) return pdf(buffer)
  if (starts('89504e470d0a1a0a')) return { type: 'image/png' }
  if (starts('ffd8ff')) return { type: 'image/jpeg' }
  if (starts('52494646') && buffer.toString('latin1', 8, 12) === 'WEBP') return { type: 'image/webp' }
  if (starts('504b0304')) return packed(buffer)
  return text(name, buffer)
}

function pdf(buffer: Buffer): FileKind {
  // What opens a program or carries a file; a compressed one is caught by the reader that asks before it runs anything.
  return /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/.test(buffer.toString('latin1')) ? { refused: 'active' } : { type: 'application/pdf' }
}

const RUNS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX|macrosheets|embeddings|Basic|Scripts)(?:\/|$)|\.(?:exe|dll|js|vbs|bat|cmd|ps1|jar|scr|lnk)$/i

function packed(buffer: Buffer): FileKind {
  const names = entriesOf(buffer)
  if (names.some((name) => RUNS.test(name))) return { refused: 'active' }
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return { type: `${OFFICE}wordprocessingml.document` }
    if (names.includes('xl/workbook.xml')) return { type: `${OFFICE}spreadsheetml.sheet` }
    if (names.includes('ppt/presentation.xml')) return { type: `${OFFICE}presentationml.presentation` }
  }
  // It says what it is in its first entry, which isn't compressed (OpenDocument 1.3, part 2, 3.3).
  const isText = buffer.toString('latin1', 30, 77) === 'mimetypeapplication/vnd.oasis.opendocument.text'
  return isText && names.includes('content.xml') ? { type: 'application/vnd.oasis.opendocument.text' } : { refused: 'kind' }
}

/** The names in the list at the end of a ZIP archive; none where it is broken. */
function entriesOf(buffer: Buffer): readonly string[] {
  const end = buffer.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > buffer.length) return []
  const names: string[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return []
    const [name, extra, comment] = [buffer.readUInt16LE(at + 28), buffer.readUInt16LE(at + 30), buffer.readUInt16LE(at + 32)]
    names.push(buffer.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'))
    at += 46 + name + extra + comment
  }
  return names
}

const MAIL_HEADER = /^(?:from|to|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature):/i
const MARKUP = /^\uFEFF?\s*<|<(?:script|html|svg|iframe|object|embed|!doctype)\b/i

function text(name: string, buffer: Buffer): FileKind {
  if (buffer.includes(0)) return { refused: 'kind' }
  const ending = endingOf(name)
  // A mail may be in any letters, and hold a page as its text: it is never shown, only downloaded.
  if (ending === 'eml') return MAIL_HEADER.test(buffer.toString('latin1', 0, 200)) ? { type: 'message/rfc822' } : { refused: 'kind' }
  let content: string
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return { refused: 'kind' }
  }
  if (MARKUP.test(content) || content.startsWith('#!')) return { refused: 'active' }
  return { type: ending === 'csv' ? 'text/csv' : 'text/plain' }
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

const LONGEST_NAME = 120

/** A name that is only a name: no folders, no hidden or reserved signs, and the ending of what it is. */
export function cleanFileName(name: string, type: FileType): string {
  const endings: readonly string[] = ENDINGS[type]
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*;%]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const own = endings.includes(endingOf(plain)) ? `.${endingOf(plain)}` : `.${endings[0]}`
  const stem = endings.includes(endingOf(plain)) ? plain.slice(0, -own.length) : plain
  return `${
    [...stem]
      .slice(0, LONGEST_NAME - 40)
      .join('')
      .slice(0, LONGEST_NAME - own.length)
      .trim() || 'file'
  }${own}`
}

/** The header that makes a browser save it and never show it (RFC 6266, RFC 8187). */
export function asDownload(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
