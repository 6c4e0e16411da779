// How this Nextrung is run, as far as the draft of an impact assessment and the texts say it. No secrets.

export interface Deployment {
  readonly database: 'embedded' | 'server'
  /** Where browsers reach it; null: on the machine it runs on alone. */
  readonly address: string | null
  readonly mail: boolean
  /** What people call the organisation's single sign-on; null where there is none. */
  readonly singleSignOn: string | null
  readonly demo: boolean
}
