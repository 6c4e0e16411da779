// Letters the program sends, in plain text. Null where no mail server is configured.

export interface Mail {
  /** Rejects with a `Problem` of one sentence when the mail server doesn't take it. Call it after the commit, never inside a transaction. */
  send(message: { to: string; subject: string; text: string }): Promise<void>
}
