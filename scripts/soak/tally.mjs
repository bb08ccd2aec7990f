/**
 * @param {readonly (readonly string[])[]} rounds the names of the tests that failed, a list for each round
 * @returns {string[]} a line for each of them, the most frequent first
 */
export function failureLines(rounds) {
  const counts = new Map();
  for (const name of rounds.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || one.localeCompare(other))
    .map(([name, count]) => `${count} of ${rounds.length}  ${name}`);
}

/** @param {readonly (readonly string[])[]} rounds */
export const greenRounds = (rounds) => rounds.filter((failures) => failures.length === 0).length;
