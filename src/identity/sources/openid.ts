// An OpenID provider, asked through openid-client: the authorization code flow with PKCE, state and nonce.

import type { Configuration, IDToken, ServerMetadata, UserInfoResponse } from 'openid-client'
import { isLoopback } from '../../platform/address.ts'
import type { SingleSignOnSettings } from '../../platform/config.ts'

/** What one browser's attempt hangs on; its answer has to fit all three. */
export interface Secrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider says it is. */
export interface Claimed {
  readonly issuer: string
  readonly subject: string
  /** An address that the provider has verified; null when there is none. */
  readonly mail: string | null
}

/** Why an attempt came to nothing: the provider says so itself, it can't be reached, or its answer doesn't hold. */
export type Failure =
  | { readonly why: 'declined'; readonly words: string }
  | { readonly why: 'unreachable'; readonly code: string }
  | { readonly why: 'untrusted'; readonly code: string }

export interface Provider {
  /** Where to send the browser. */
  begin(): Promise<{ to: URL; secrets: Secrets } | Failure>
  /** Reads what the browser brought back, and lets the provider vouch for it. */
  finish(callback: URL, secrets: Secrets): Promise<Claimed | Failure>
}

const SECONDS_TO_ANSWER = 10

/** Asks nobody yet: the provider is looked up at its first use, and again after it couldn't be reached. */
export function openProvider(settings: SingleSignOnSettings, callback: URL): Provider {
  let found: Promise<Configuration> | null = null
  const configuration = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  return {
    async begin() {
      const openid = await import('openid-client')
      return askingBy(async () => {
        const secrets = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() }
        const to = openid.buildAuthorizationUrl(await configuration(), {
          redirect_uri: callback.href,
          scope: 'openid email',
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
        })
        return { to, secrets }
      })
    },
    async finish(answer, secrets) {
      const openid = await import('openid-client')
      return askingBy(async () => {
        const config = await configuration()
        const tokens = await openid.authorizationCodeGrant(config, answer, {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.verifier,
        })
        const claims = tokens.claims()
        if (!claims) throw new Error('openid-client asks for an ID token where a nonce is expected')
        // Many providers tell the address only at a place of its own (OpenID Connect Core 1.0, 5.4).
        const there = claims['email_verified'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        const told = there ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub) : claims
        return { issuer: claims.iss, subject: claims.sub, mail: verifiedMail(told) }
      })
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: SingleSignOnSettings): Promise<Configuration> {
  const openid = await import('openid-client')
  const inBody = openid.ClientSecretPost(clientSecret)
  const inHeader = openid.ClientSecretBasic(clientSecret)
  const insecure = isLoopback(new URL(issuer).hostname) ? [openid.allowInsecureRequests] : []
  const config = await openid.discovery(
    new URL(issuer),
    clientId,
    {},
    (server, client, body, headers) => (takesInBody(server) ? inBody : inHeader)(server, client, body, headers),
    // From the token endpoint over TLS a signature needn't be checked (OpenID Connect Core 1.0, 3.1.3.7); here it always is.
    { timeout: SECONDS_TO_ANSWER, execute: [openid.enableNonRepudiationChecks, ...insecure] },
  )
  // openid-client lets a provider of many organisations answer for all of them; then anybody's administrator could vouch for an address here.
  if (new URL(config.serverMetadata().issuer).href !== new URL(issuer).href) throw new openid.ClientError('another issuer than the configured one')
  return config
}

/** A secret in the body needs no escaping, which providers do differently. */
function takesInBody(server: ServerMetadata): boolean {
  return server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false
}

function verifiedMail(told: IDToken | UserInfoResponse): string | null {
  return told['email_verified'] === true && typeof told['email'] === 'string' ? told['email'] : null
}

/** Sorts what goes wrong. Of openid-client's errors only the codes and messages are kept, which are fixed: the rest may hold tokens. */
async function askingBy<Answer>(ask: () => Promise<Answer>): Promise<Answer | Failure> {
  const { AuthorizationResponseError, ClientError, ResponseBodyError } = await import('openid-client')
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AuthorizationResponseError) return { why: 'declined', words: error.error_description ?? error.error }
    if (error instanceof ResponseBodyError) return { why: 'untrusted', code: error.error }
    // What fetch throws for a connection that fails has no code of its own.
    if (error instanceof TypeError && !('code' in error)) return { why: 'unreachable', code: codeOf(error.cause) }
    if (!(error instanceof ClientError)) throw error
    const away = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(error.code ?? '')
    return { why: away ? 'unreachable' : 'untrusted', code: error.code ?? error.message }
  }
}

function codeOf(cause: unknown): string {
  return String((cause as { code?: unknown } | undefined)?.code ?? 'unknown')
}
