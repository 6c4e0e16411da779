// The web routes of the page on which a person sees and changes how they sign in.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { PASSKEY_SCRIPT } from '../../platform/assets.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Identity } from '../identity.ts'
import { AccountPage, ProvePage } from '../pages/account.tsx'
import { SetUpPage, SpareCodesPage } from '../pages/second-factor.tsx'
import { challenge, passkeyPlace, shownOn } from './enter.ts'

export function accountRoutes(identity: Identity): Hono<WebEnv> {
  const { passwords, passkeys, secondFactor, sessions } = identity
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => show(c))
  routes.get('/prove', (c) => showProve(c))
  routes.post('/prove', prove)
  routes.post('/password', changePassword)
  routes.post('/passkeys/options', (c) => challenge(c, () => passkeys.beginAdding(headersOf(c))))
  routes.post('/passkeys', (c) => doFresh(c, addPasskey))
  routes.post('/passkeys/remove', (c) => doFresh(c, removePasskey))
  routes.post('/second-factor', (c) => doFresh(c, showSetUp))
  routes.post('/second-factor/confirm', (c) => doFresh(c, confirmFactor))
  routes.post('/second-factor/remove', (c) => doFresh(c, removeFactor))
  routes.post('/sessions/end', endSession)
  routes.post('/sessions/end-others', endOthers)
  return routes

  async function show(c: Context<WebEnv>, typedMail = '', error?: unknown) {
    const { language } = c.get('web')
    const { person } = signedIn(c)
    const { fresh, how } = await sessions.own(headersOf(c))
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    const hasPassword = await passwords.isSet(person)
    const body = AccountPage({
      fresh,
      hasPassword,
      needsOld: hasPassword && !(fresh && how === 'set-up link'),
      mail: await passwords.mailOf(person),
      typedMail,
      passkeys: await passkeys.list(person),
      passkeyPlace: passkeyPlace(c, identity, PASSKEY_SCRIPT),
      secondFactor: await secondFactor.state(person),
      sessions: await sessions.list(headersOf(c)),
      findings,
      language,
    })
    return render(c, { title: words(language).signIn.account, current: '/account', ...shown }, body)
  }

  async function showProve(c: Context<WebEnv>, error?: unknown) {
    const { language } = c.get('web')
    const { person } = signedIn(c)
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    const body = ProvePage({
      hasPassword: await passwords.isSet(person),
      hasPasskey: (await passkeys.list(person)).length > 0,
      passkeys: passkeyPlace(c, identity, PASSKEY_SCRIPT),
      findings,
      language,
    })
    return render(c, { title: words(language).signIn.proveTitle, current: '/account', ...shown }, body)
  }

  async function prove(c: Context<WebEnv>) {
    try {
      await sessions.prove((await readForm(c)).one('password'), headersOf(c))
      return goOn(c, '/account')
    } catch (error) {
      return showProve(c, error)
    }
  }

  async function changePassword(c: Context<WebEnv>) {
    const form = await readForm(c)
    const mail = form.one('mail')
    try {
      await passwords.change({ old: form.one('old'), password: form.one('password'), mail }, headersOf(c))
      return done(c, 'passwordChanged')
    } catch (error) {
      return show(c, mail, error)
    }
  }

  /** Where it was too long ago that they showed that it is them, they do so first. */
  async function doFresh(c: Context<WebEnv>, work: (c: Context<WebEnv>) => Promise<Response>) {
    const { fresh } = await sessions.own(headersOf(c))
    return fresh ? work(c) : goOn(c, '/account/prove')
  }

  async function addPasskey(c: Context<WebEnv>) {
    const form = await readForm(c)
    await passkeys.add({ credential: form.one('credential'), name: form.one('name') }, headersOf(c))
    return done(c, 'passkeyAdded')
  }

  async function removePasskey(c: Context<WebEnv>) {
    await passkeys.remove((await readForm(c)).one('passkey'), headersOf(c))
    return done(c, 'passkeyRemoved')
  }

  async function showSetUp(c: Context<WebEnv>, error?: unknown) {
    const { language } = c.get('web')
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    const body = SetUpPage({ ...(await secondFactor.begin(headersOf(c))), findings, language })
    return render(c, { title: words(language).signIn.factorSetUpTitle, current: '/account', ...shown }, body)
  }

  async function confirmFactor(c: Context<WebEnv>) {
    const code = (await readForm(c)).one('code')
    const { language } = c.get('web')
    try {
      const codes = await secondFactor.confirm(code, headersOf(c))
      return render(c, { title: words(language).signIn.spareTitle, current: '/account' }, SpareCodesPage({ codes, language }))
    } catch (error) {
      return showSetUp(c, error)
    }
  }

  async function removeFactor(c: Context<WebEnv>) {
    await secondFactor.remove(headersOf(c))
    return done(c, 'factorRemoved')
  }

  async function endSession(c: Context<WebEnv>) {
    await sessions.end((await readForm(c)).one('session'), headersOf(c))
    return done(c, 'ended')
  }

  async function endOthers(c: Context<WebEnv>) {
    await sessions.endOthers(headersOf(c))
    return done(c, 'othersEnded')
  }
}

function headersOf(c: Context<WebEnv>): Headers {
  return c.req.raw.headers
}

function done(c: Context<WebEnv>, what: 'passwordChanged' | 'passkeyAdded' | 'passkeyRemoved' | 'factorRemoved' | 'ended' | 'othersEnded'): Response {
  return goOn(c, '/account', { kind: 'done', text: words(c.get('web').language).signIn[what] })
}
