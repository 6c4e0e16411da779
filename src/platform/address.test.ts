import { expect, test } from 'vitest'
import { isLoopback, listenOn } from './address.ts'

test('a host is read with and without its port', () => {
  expect(listenOn('127.0.0.1')).toEqual({ host: '127.0.0.1' })
  expect(listenOn('0.0.0.0:4400')).toEqual({ host: '0.0.0.0', port: 4400 })
  expect(listenOn('[::]:80')).toEqual({ host: '::', port: 80 })
  expect(listenOn('::1')).toEqual({ host: '::1' })
  expect(listenOn('Nextrung.Internal')).toEqual({ host: 'nextrung.internal' })
})

test.for(['', 'http://127.0.0.1', '127.0.0.1:x', '127.0.0.1:70000', '[::1', 'a b', ':4400'])('%j is no place to listen', (text) => {
  expect(listenOn(text)).toBeNull()
})

test('only this machine’s own addresses are loopback', () => {
  expect(['127.0.0.1', '127.8.0.1', 'localhost', '::1', '[::1]'].filter((host) => !isLoopback(host))).toEqual([])
  expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example', 'localhost.example', '127.1'].filter(isLoopback)).toEqual([])
})
