// Where the server listens, and which hosts are this machine's own.

export interface ListenOn {
  /** An IP address or a name, IPv6 without brackets. */
  readonly host: string
  /** Absent: nothing was said of it. */
  readonly port?: number
}

/** Reads `host` or `host:port`, IPv6 with a port in brackets; null when it is neither. */
export function listenOn(text: string): ListenOn | null {
  const [, bracketed, name, port] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? []
  const host = bracketed ?? name ?? (/^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*$/i.test(text) ? text : undefined)
  if (host === undefined || Number(port ?? 0) > 65535) return null
  return { host: host.toLowerCase(), ...(port === undefined ? {} : { port: Number(port) }) }
}

/** True for what only programs on this machine reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
