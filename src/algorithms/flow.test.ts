import { expect, test } from 'vitest'
import { FlowNetwork } from './flow.ts'

test('as much flows as the narrowest place lets through', () => {
  const network = new FlowNetwork()
  network.clear(4)
  network.arc(0, 2, 5)
  network.arc(2, 3, 3)
  network.arc(3, 1, 9)
  expect(network.maximum(0, 1)).toBe(3)
  expect([...network.reached.slice(0, 4)]).toEqual([1, 0, 1, 0])
})

test('what was sent the wrong way first is taken back', () => {
  const network = new FlowNetwork()
  network.clear(6)
  // 2 can only use 4; 3 could use either, and takes 4 when it is asked first.
  network.arc(0, 2, 1)
  network.arc(0, 3, 1)
  network.arc(2, 4, 1)
  network.arc(3, 5, 1)
  network.arc(3, 4, 1)
  network.arc(4, 1, 1)
  network.arc(5, 1, 1)
  expect(network.maximum(0, 1)).toBe(2)
})

test('of two narrow places the one nearer the source is named', () => {
  const network = new FlowNetwork()
  network.clear(4)
  network.arc(0, 2, 3)
  network.arc(2, 3, 3)
  network.arc(3, 1, 3)
  network.maximum(0, 1)
  expect([...network.reached.slice(0, 4)]).toEqual([1, 0, 0, 0])
})

test('a network grows with what is put in and is empty again after', () => {
  const network = new FlowNetwork()
  network.clear(402)
  for (let node = 2; node < 402; node += 1) {
    network.arc(0, node, 1)
    network.arc(node, 1, 1)
  }
  expect(network.maximum(0, 1)).toBe(400)
  network.clear(2)
  expect(network.maximum(0, 1)).toBe(0)
})
