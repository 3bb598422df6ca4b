/**
 * Lets React Flow's table of nodes answer for those that it has just forgotten. It forgets them first and has React take
 * their cards away after; each of these cards asks for its node in between and throws, and an error's words ("Cannot read
 * properties of undefined") are made by reading the program's text again: half of the frame in which all cards leave.
 * It clears the table and fills it anew whenever its nodes are others, so what was there before that is what may be leaving.
 */
export function keepLeaving<T>(nodes: Map<string, T>): void {
  const { get, clear } = Map.prototype
  let leaving: ReadonlyMap<string, T> = new Map()
  nodes.clear = () => {
    leaving = new Map(nodes)
    clear.call(nodes)
  }
  nodes.get = (id) => get.call(nodes, id) ?? leaving.get(id)
}
