// Maximum flow through a small network, and the minimum cut nearest its source.

/** A capacity that nothing reaches. */
export const UNLIMITED = 1 << 29

/**
 * A network to be filled again and again without allocating: `clear`, `arc` for each arc, `maximum`.
 * Arcs must lead from lower to higher floors (no cycles), as all the networks here do; capacities are whole numbers.
 */
export class FlowNetwork {
  /** For each node 1 when the source can still send something there: the source's side of the nearest minimum cut. */
  reached = new Uint8Array(64)
  #nodes = 0
  #arcs = 0
  /** An arc's twin, the way back, is at its index ^ 1. */
  #to = new Int32Array(256)
  #left = new Int32Array(256)
  #next = new Int32Array(256)
  #first = new Int32Array(64)
  #current = new Int32Array(64)

  /** Empties it, for so many nodes. */
  clear(nodes: number): void {
    if (nodes > this.#first.length) {
      this.#first = new Int32Array(nodes * 2)
      this.#current = new Int32Array(nodes * 2)
      this.reached = new Uint8Array(nodes * 2)
    }
    this.#nodes = nodes
    this.#arcs = 0
    for (let node = 0; node < nodes; node += 1) this.#first[node] = -1
  }

  /** Adds an arc and gives its index. */
  arc(from: number, to: number, capacity: number): number {
    const index = this.#arcs
    if (index + 2 > this.#to.length) this.#grow()
    this.#place(index, from, to, capacity)
    this.#place(index + 1, to, from, 0)
    this.#arcs = index + 2
    return index
  }

  /** Sends as much as goes from source to sink, on top of what flows already; gives what was added and sets `reached`. */
  maximum(source: number, sink: number): number {
    for (let node = 0; node < this.#nodes; node += 1) this.#current[node] = this.#first[node] as number
    let sum = this.#pour(source, sink, UNLIMITED)
    for (;;) {
      this.reached.fill(0, 0, this.#nodes)
      const more = this.#reroute(source, sink, UNLIMITED)
      if (more === 0) return sum
      sum += more
    }
  }

  /** First along the arcs as they point; this is nearly always all. Gives what went on from `node`. */
  #pour(node: number, sink: number, limit: number): number {
    if (node === sink) return limit
    let rest = limit
    for (let arc = this.#current[node] as number; arc >= 0; arc = this.#next[arc] as number) {
      this.#current[node] = arc
      const left = this.#left[arc] as number
      if ((arc & 1) === 1 || left === 0) continue
      const sent = this.#pour(this.#to[arc] as number, sink, Math.min(rest, left))
      if (sent === 0) continue
      this.#left[arc] = left - sent
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] as number) + sent
      rest -= sent
      if (rest === 0) return limit
    }
    this.#current[node] = -1
    return limit - rest
  }

  /** Then by ways that take back what was sent elsewhere (Ford and Fulkerson 1956). */
  #reroute(node: number, sink: number, limit: number): number {
    if (node === sink) return limit
    this.reached[node] = 1
    for (let arc = this.#first[node] as number; arc >= 0; arc = this.#next[arc] as number) {
      const left = this.#left[arc] as number
      const to = this.#to[arc] as number
      if (left === 0 || this.reached[to] === 1) continue
      const sent = this.#reroute(to, sink, Math.min(limit, left))
      if (sent === 0) continue
      this.#left[arc] = left - sent
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] as number) + sent
      return sent
    }
    return 0
  }

  #place(index: number, from: number, to: number, capacity: number): void {
    this.#to[index] = to
    this.#left[index] = capacity
    this.#next[index] = this.#first[from] as number
    this.#first[from] = index
  }

  #grow(): void {
    this.#to = enlarged(this.#to)
    this.#left = enlarged(this.#left)
    this.#next = enlarged(this.#next)
  }
}

function enlarged(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
