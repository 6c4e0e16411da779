import { expect, test } from 'vitest'
import { RichText } from './rich-text.tsx'

const shown = async (text: string) => String(await RichText({ text })).replace(/^<div class="rich">|<\/div>$/g, '')

test('plain text reads as before', async () => {
  expect(await shown('Two teams agreed; 5 < 7 & 3 > 2, "quoted".')).toBe('<p>Two teams agreed; 5 &lt; 7 &amp; 3 &gt; 2, &quot;quoted&quot;.</p>')
})

test('paragraphs, lists, emphasis, code and links are elements', async () => {
  expect(await shown('Cut it:\n\n- **two** days\n- `deploy`\n\n1. one\n2. [more](https://example.org/a?b=1&c=2)')).toBe(
    '<p>Cut it:</p><ul><li><strong>two</strong> days</li><li><code>deploy</code></li></ul>' +
      '<ol><li>one</li><li><a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer noopener nofollow">more</a></li></ol>',
  )
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick=alert(1)>b</b> c',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>1</script>)',
  '[x](vbscript:1)',
  '<javascript:alert(1)>',
  '![x](https://example.org/x.png)',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '| a |\n|---|\n| <script>1</script> |',
  '```html\n</code></pre><script>1</script>\n```',
  '- [ ] <iframe src=x>',
  '&lt;script&gt;',
  '[a](<https://example.org/" onmouseover="alert(1)>)',
])('%s becomes nothing that runs, loads or leads astray', async (text) => {
  const html = await shown(text)
  expect(html).not.toMatch(/<(?!\/?(?:p|ul|ol|li|strong|em|code|pre|a|br|blockquote|span)\b)/)
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/\son\w+=|src=|javascript:|vbscript:|data:/i)
})

test('a hostile text is read in no time', async () => {
  const started = performance.now()
  for (const text of ['> '.repeat(900), '*a '.repeat(600), '['.repeat(2000), '- '.repeat(900), '`'.repeat(2000), '**'.repeat(1000)])
    await shown(text.slice(0, 2000))
  expect(performance.now() - started).toBeLessThan(1_500)
})
