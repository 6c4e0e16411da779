// Letters the program sends, in plain text. Null where no mail server is configured.

import { words } from '../text/text.ts'
import { isLoopback } from './address.ts'
import type { MailSettings } from './config.ts'
import { Problem } from './problem.ts'

export interface Mail {
  /** Rejects with a `Problem` of one sentence when the mail server doesn't take it. Call it after the commit, never inside a transaction. */
  send(message: { to: string; subject: string; text: string }): Promise<void>
}

const SECONDS = 1000
const TIMEOUTS = { dnsTimeout: 10 * SECONDS, connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 20 * SECONDS }

/** One address and nothing that could be read as a second one or as another header. */
export const ONE_ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@[^\s\p{C}@<>()[\]\\,;:"]+$/u

/** Opens nothing: each letter makes its own connection, encrypted unless the server is on this machine. */
export function openMail({ server, from }: MailSettings): Mail {
  const secure = server.protocol === 'smtps:'
  const host = server.hostname.replace(/^\[|\]$/g, '')
  return {
    async send({ to, subject, text }) {
      if (!ONE_ADDRESS.test(to)) throw new Problem('input', words('en').platform.mailAddress(to))
      // Loaded with the first letter: a start is quicker without it.
      const { createTransport } = await import('nodemailer')
      const transport = createTransport({
        ...TIMEOUTS,
        host,
        port: Number(server.port || (secure ? 465 : 587)),
        secure,
        requireTLS: !secure && !isLoopback(host),
        ...(server.username === '' ? {} : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        // A line end would begin a header of its own.
        await transport.sendMail({
          from: { name: 'Nextrung', address: from },
          to: { name: '', address: to },
          subject: subject.replace(/[\p{C}\s]+/gu, ' '),
          text,
        })
      } catch (cause) {
        // The code alone: what the server says may repeat what was sent to it.
        throw new Problem('environment', words('en').platform.mailNotTaken(String((cause as NodeJS.ErrnoException).code ?? 'unknown')), { cause })
      } finally {
        transport.close()
      }
    },
  }
}
