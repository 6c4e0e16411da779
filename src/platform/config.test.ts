import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { Problem } from './problem.ts'

const OIDC = { NEXTRUNG_OIDC_ISSUER: 'https://login.example', NEXTRUNG_OIDC_CLIENT_ID: 'nextrung', NEXTRUNG_OIDC_CLIENT_SECRET: 'hush' }
const SMTP = { NEXTRUNG_SMTP: 'smtps://ada:hush@mail.example', NEXTRUNG_MAIL_FROM: 'nextrung@company.example' }

test('with nothing said it listens on this machine alone, and reaches nobody', () => {
  expect(readConfig({}, {})).toMatchObject({ publicUrl: null, listen: { host: '127.0.0.1' }, mail: null, singleSignOn: null })
})

test('what is set is taken, and an empty variable is none', () => {
  const config = readConfig({ ...OIDC, ...SMTP, NEXTRUNG_URL: 'https://Nextrung.example/', NEXTRUNG_LISTEN: '[::]:8080', NEXTRUNG_OIDC_NAME: '' }, {})
  expect(config).toMatchObject({ publicUrl: 'https://nextrung.example', listen: { host: '::', port: 8080 } })
  expect(config.mail?.server.hostname).toBe('mail.example')
  expect(config.singleSignOn).toEqual({ issuer: 'https://login.example', clientId: 'nextrung', clientSecret: 'hush', name: 'single sign-on' })
})

test('single sign-on that is switched off is not there, and a demo reaches nobody', () => {
  expect(readConfig({ ...OIDC, NEXTRUNG_OIDC_ENABLED: 'false' }, {}).singleSignOn).toBeNull()
  expect(readConfig({ ...OIDC, ...SMTP }, { demo: true })).toMatchObject({ mail: null, singleSignOn: null })
})

test.for<[string, { [name: string]: string }]>([
  ['NEXTRUNG_URL', { NEXTRUNG_URL: 'http://nextrung.example' }],
  ['NEXTRUNG_URL', { NEXTRUNG_URL: 'https://company.example/nextrung' }],
  ['NEXTRUNG_URL', { NEXTRUNG_URL: 'https://ada:hush@company.example' }],
  ['NEXTRUNG_URL', { NEXTRUNG_URL: 'nextrung.example' }],
  ['NEXTRUNG_LISTEN', { NEXTRUNG_LISTEN: '0.0.0.0' }],
  ['NEXTRUNG_LISTEN', { NEXTRUNG_LISTEN: '127.0.0.1:99999' }],
  ['NEXTRUNG_LISTEN', { NEXTRUNG_LISTEN: 'http://127.0.0.1' }],
  ['NEXTRUNG_SMTP', { NEXTRUNG_SMTP: 'mail.example:25', NEXTRUNG_MAIL_FROM: 'nextrung@company.example' }],
  ['NEXTRUNG_SMTP', { NEXTRUNG_SMTP: 'smtps://ada:hush@mail.example' }],
  ['NEXTRUNG_MAIL_FROM', { ...SMTP, NEXTRUNG_MAIL_FROM: 'Nextrung <a@b.example>' }],
  ['NEXTRUNG_OIDC_ISSUER', { ...OIDC, NEXTRUNG_OIDC_ISSUER: 'http://login.example' }],
  ['NEXTRUNG_OIDC_ISSUER', { ...OIDC, NEXTRUNG_OIDC_CLIENT_SECRET: '' }],
  ['NEXTRUNG_OIDC_ENABLED', { ...OIDC, NEXTRUNG_OIDC_ENABLED: 'no' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://ada:hush@db.example/nextrung' }],
])('a wrong %s is named in one sentence that repeats no secret', ([name, environment]) => {
  const refusal = problemOf(() => readConfig(environment, {}))
  expect(refusal.message).toMatch(new RegExp(`^The setting ${name} can't be used: [^\\n]+\\.$`))
  expect(JSON.stringify([refusal, refusal.stack, refusal.cause])).not.toContain('hush')
})

function problemOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
  }
  throw new Error('nothing was refused')
}
