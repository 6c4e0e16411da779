import { expect, test } from 'vitest'
import { isSafe, SafeLink } from './safe-link.tsx'

test('web addresses, mail addresses and places on this site are links', () => {
  for (const address of ['https://example.org/a?b#c', 'http://intranet/x', 'mailto:ada@example.org', '/record', '#why', '?track=ic']) {
    expect(isSafe(address), address).toBe(true)
  }
})

test('an address that would run script or leave the site unseen is shown as text', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'file:///etc',
  ]) {
    expect(isSafe(address), address).toBe(false)
    expect(String(<SafeLink href={address} />)).not.toContain('<a')
  }
})

test('a link to another site does not tell it where the reader came from', () => {
  expect(String(<SafeLink href="https://example.org">Minutes</SafeLink>)).toContain('rel="noreferrer noopener nofollow"')
})
