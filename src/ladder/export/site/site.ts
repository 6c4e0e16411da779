// The published page as text, with a policy under which nothing but its own style and script can do anything.

import { createHash } from 'node:crypto'
import type { Ladder } from '../../ladder.ts'
import { SitePage } from './page.tsx'
import { siteOf } from './view.ts'

/** What the page carries within: the content of its style sheet and of its script. */
export interface SiteAssets {
  readonly style: string
  readonly script: string
}

/** One HTML file that stands alone, and works opened from a folder. */
export function ladderSite(ladder: Ladder, language: string, assets: SiteAssets): string {
  // A browser reads line ends as \n before it hashes.
  const [style, script] = [assets.style, assets.script].map((text) => text.replace(/\r\n?/g, '\n')) as [string, string]
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>\n${String(SitePage({ site: siteOf(ladder, language), style, script, policy }))}\n`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
