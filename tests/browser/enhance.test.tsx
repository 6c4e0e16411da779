// What script adds to forms.

import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ErrorSummary, TextField } from '../../src/platform/fields.tsx'
import type { WebEnv } from '../../src/platform/web.ts'
import { goOn, render } from '../../src/platform/web.ts'
import { closeBrowser, openPage } from './browser.ts'
import type { Running } from './site.ts'
import { running, siteOf } from './site.ts'

let site: Running
let sent = 0

beforeAll(async () => {
  const routes = new Hono<WebEnv>()
    .get('/', (c) => {
      const findings = c.req.query('wrong') === undefined ? [] : [{ field: 'title', message: 'Say in a few words what happened.' }]
      return render(
        c,
        { title: 'Add' },
        <form class="fields" method="post">
          <h1>Add</h1>
          <ErrorSummary findings={findings} language="en" />
          <TextField name="title" label="What happened" language="en" />
          <button type="submit">Save</button>
        </form>,
      )
    })
    .post('/', async (c) => {
      sent += 1
      await new Promise((done) => setTimeout(done, 300))
      return goOn(c, '/', { kind: 'done', text: 'Saved.' })
    })
  site = await running(siteOf(routes))
})

afterAll(async () => {
  await closeBrowser()
  await site.stop()
})

test('a form is sent once, however often its button is pressed', async () => {
  const page = await openPage(site.address)
  await page.fill('#title', 'Warned finance of the cut-over risk')
  await page.evaluate("const button = document.querySelector('main button'); button.click(); button.click(); button.click()")
  await page.locator('.flash').waitFor()
  expect(sent).toBe(1)
})

test('leaving with something typed and not sent is asked about, sending it is not', async () => {
  const page = await openPage(site.address)
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.accept()
  })
  await page.locator('#title').pressSequentially('Warned')
  await page.locator('main button').click()
  await page.locator('.flash').waitFor()
  expect(asked).toEqual([])
  await page.locator('#title').pressSequentially('Closed')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

test('after a mistake the keyboard stands on the summary of what is wrong', async () => {
  const page = await openPage(`${site.address}/?wrong`)
  expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#title')
})
