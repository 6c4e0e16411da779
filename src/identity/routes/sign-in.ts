// The web routes before one is in: mail and password, a passkey, a code, a forgotten password.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { PASSKEY_SCRIPT } from '../../platform/assets.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Identity, OtherWay } from '../identity.ts'
import { CodePage, ForgotPage, SignInPage } from '../pages/sign-in.tsx'
import { wayOn } from '../way-on.ts'
import { challenge, enter, fromOf, goIn, passkeyPlace, shownOn } from './enter.ts'

const LONGEST_MAIL = 200

export function signInRoutes(identity: Identity, others: readonly OtherWay[]): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/sign-in', (c) => showSignIn(c, { mail: '', to: wayOn(c.req.query('to')) }))
  routes.post('/sign-in', signIn)
  routes.post('/sign-in/passkey/options', (c) => challenge(c, () => identity.passkeys.beginUsing(fromOf(c))))
  routes.post('/sign-in/passkey', usePasskey)
  routes.get('/sign-in/code', (c) => showCode(c))
  routes.post('/sign-in/code', enterCode)
  routes.get('/sign-in/forgot', (c) => showForgot(c))
  routes.post('/sign-in/forgot', forgot)
  return routes

  function showSignIn(c: Context<WebEnv>, typed: { mail: string; to: string }, error?: unknown) {
    const { language } = c.get('web')
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    const passkeys = passkeyPlace(c, identity, PASSKEY_SCRIPT)
    const body = SignInPage({ ...typed, others, passkeys, byMail: identity.links.byMail, findings, language })
    return render(c, { title: words(language).signIn.title, ...shown }, body)
  }

  async function signIn(c: Context<WebEnv>) {
    const form = await readForm(c)
    const typed = { mail: form.one('mail').slice(0, LONGEST_MAIL), to: wayOn(form.one('to')) }
    try {
      return goIn(c, await identity.passwords.signIn({ ...typed, password: form.one('password') }, fromOf(c)), typed.to)
    } catch (error) {
      return showSignIn(c, typed, error)
    }
  }

  async function usePasskey(c: Context<WebEnv>) {
    const form = await readForm(c)
    const to = wayOn(form.one('to'))
    try {
      return enter(c, await identity.passkeys.use(form.one('credential'), fromOf(c)), to)
    } catch (error) {
      return showSignIn(c, { mail: '', to }, error)
    }
  }

  function showCode(c: Context<WebEnv>, error?: unknown) {
    const { language } = c.get('web')
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    return render(c, { title: words(language).signIn.codeTitle, ...shown }, CodePage({ findings, language }))
  }

  async function enterCode(c: Context<WebEnv>) {
    const code = (await readForm(c)).one('code')
    try {
      const { to, ...entered } = await identity.secondFactor.enter(code, fromOf(c))
      return enter(c, entered, wayOn(to))
    } catch (error) {
      return showCode(c, error)
    }
  }

  function showForgot(c: Context<WebEnv>, error?: unknown) {
    const { language } = c.get('web')
    if (!identity.links.byMail) return c.redirect('/sign-in', 303)
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    return render(c, { title: words(language).signIn.forgotTitle, ...shown }, ForgotPage({ findings, language }))
  }

  async function forgot(c: Context<WebEnv>) {
    const mail = (await readForm(c)).one('mail').slice(0, LONGEST_MAIL)
    try {
      await identity.links.forgot(mail, fromOf(c))
      return goOn(c, '/sign-in', { kind: 'done', text: words(c.get('web').language).signIn.forgotSent })
    } catch (error) {
      return showForgot(c, error)
    }
  }
}
