/** Lets one work after the other have its turn; one that fails holds up none. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does it once all that was asked for before is over. @returns its outcome */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
