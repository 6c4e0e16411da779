// A YAML document as text that reads back the same.

import type { Document, ToStringOptions } from 'yaml'
import { visit } from 'yaml'

/** The library writes such a text without quotes on a line of a list or map in brackets, and then can't read it. */
const SIGN_ALONE = /^[-?:]\n/

export function yamlText(document: Document, options: ToStringOptions): string {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && SIGN_ALONE.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ flowCollectionPadding: false, ...options })
}
