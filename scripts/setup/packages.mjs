/**
 * The libraries a program links to that the system lacks.
 * @param {string} ldd what `ldd PROGRAM` wrote
 */
export const missingLibraries = (ldd) => [
  ...new Set([...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]))),
];

/**
 * One package of each group: the first that the release has, else the last (the older name).
 * @param {string[][]} groups
 * @param {string} policy what `apt-cache policy` wrote about all of them, in English
 */
export function aptChoices(groups, policy) {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (.*)$/gm)]
      .filter(([, , candidate]) => candidate !== "(none)")
      .map(([, name]) => name),
  );
  return groups.map((group) => String(group.find((name) => known.has(name)) ?? group.at(-1)));
}
