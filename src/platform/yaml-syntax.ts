// What the YAML library found wrong, in a sentence that says what to do.

import type { YAMLError } from 'yaml'
import { words } from '../text/text.ts'

/** One sentence for a fault in the syntax of `text`. */
export function syntaxSentence(fault: YAMLError, text: string): string {
  const say = words('en').files
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return say.tab
    case 'BAD_INDENT':
      return isUnclosed(fault.message) ? say.unclosed(closing(fault.message)) : say.indent
    case 'MULTILINE_IMPLICIT_KEY':
      return say.missingColon
    case 'BLOCK_AS_IMPLICIT_KEY':
      return fault.message.includes('sequence') ? say.indent : say.colonInText
    case 'BAD_SCALAR_START':
      return say.quoteStart
    case 'BAD_DQ_ESCAPE':
      return say.escape
    case 'RESOURCE_EXHAUSTION':
      return say.tooDeep
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return say.tag(/^\S*/.exec(text.slice(fault.pos[0]))?.[0] ?? '')
    case 'MISSING_CHAR':
      if (isUnclosed(fault.message)) return say.unclosed(closing(fault.message))
      return fault.message.startsWith('Implicit map keys') ? say.missingColon : say.broken
    default:
      return say.broken
  }
}

function isUnclosed(message: string): boolean {
  return /closing|must end with|and end with/.test(message)
}

/** The closing sign that the library misses: a quote, a bracket or a brace. */
function closing(message: string): string {
  return /["'\]}]/.exec(message.replace(/^.*(?:closing|with a)/i, ''))?.[0] ?? ''
}
