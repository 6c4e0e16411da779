// Loaded before the program: whoever tries to reach another machine, or asks for its address, is written down and fails.

import dgram from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function refuse(what: string): never {
  writeSync(2, `outbound: ${what}\n`)
  throw new Error(`outbound: ${what}`)
}

/** An address in numbers needs no answer from anybody: this is how listening looks up its own. */
const lookUp = dns.lookup
const lookUpOwn = ((...given: Parameters<typeof lookUp>) => (net.isIP(given[0]) ? lookUp(...given) : refuse(`lookup ${given[0]}`))) as typeof dns.lookup

net.Socket.prototype.connect = () => refuse('connect')
dgram.Socket.prototype.send = () => refuse('send')
dgram.Socket.prototype.connect = () => refuse('connect a datagram socket')
for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype] as { [name: string]: unknown }[]) {
  for (const name of Object.getOwnPropertyNames(asker)) if (/^(?:resolve|reverse|lookupService)/.test(name)) asker[name] = () => refuse(name)
}
dns.lookup = lookUpOwn
dns.promises.lookup = () => refuse('lookup')
syncBuiltinESMExports()
