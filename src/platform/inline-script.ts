// Modules of our own as one script inside a page that stands alone, as a file on somebody's disk.

import { posix } from 'node:path'
import { closureOf } from './browser-modules.ts'

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"];?/gm
const EXPORT = /^export (?=(?:async )?(?:function|const|class) )/gm
const EXPORTED = /^export (?:async )?(?:function|const|class) (\w+)/gm

/**
 * The entry and whatever it imports, each module in a function of its own, the imported ones first. What can be imported is named;
 * the house has nothing else.
 */
export function inlineScript(entry: string): string {
  const files = closureOf([entry])
  const done = new Set<string>()
  const parts: string[] = ["'use strict'", 'const modules = {}']
  function add(path: string): void {
    if (done.has(path)) return
    done.add(path)
    const source = files.get(path) ?? ''
    const at = (wanted: string) => posix.join(posix.dirname(path), wanted)
    for (const [, , wanted = ''] of source.matchAll(IMPORT)) add(at(wanted))
    const exported = [...source.matchAll(EXPORTED)].map(([, name]) => name)
    const body = source
      .replace(IMPORT, (_whole, names: string, wanted: string) => `const {${names.replaceAll(' as ', ': ')}} = modules[${JSON.stringify(at(wanted))}]`)
      .replace(EXPORT, '')
      .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    parts.push(`modules[${JSON.stringify(path)}] = (() => {\n${body}\nreturn { ${exported.join(', ')} }\n})()`)
  }
  add(entry)
  // Nothing in it may end the element that it stands in.
  return parts.join('\n').replaceAll('</', '<\\/')
}
