/** An even choice from 0 to n − 1. SECURITY: from the browser's source for secrets, without the bias of a remainder. */
export function evenChoice(n: number): number {
  const whole = 2 ** 32 - (2 ** 32 % n);
  const word = new Uint32Array(1);
  do crypto.getRandomValues(word);
  while ((word[0] ?? 0) >= whole);
  return (word[0] ?? 0) % n;
}
