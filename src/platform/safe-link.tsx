// The one way to link to an address that a person typed.

import type { Child } from 'hono/jsx'

/** True for web and mail addresses and for places on this site; false for `javascript:`, `data:` and everything else. */
export function isSafe(address: string): boolean {
  if (/^[/#?](?!\/)/.test(address)) return !address.includes('\\')
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address)
}

/** A link where the address is safe, else its plain text. Hono's JSX would let `javascript:` through. */
export function SafeLink({ href, children, class: name }: { href: string; children?: Child; class?: string }) {
  const text = children ?? href
  if (!isSafe(href)) return <span {...(name ? { class: name } : {})}>{text}</span>
  const outside = /^https?:/i.test(href)
  return (
    <a href={href} {...(name ? { class: name } : {})} {...(outside ? { rel: 'noreferrer noopener nofollow' } : {})}>
      {text}
    </a>
  )
}
