/** How often something may be brought back by itself before the user is asked. */
export class RestartBudget {
  #times: number[] = [];

  /** @param times so many within `within` milliseconds */
  constructor(
    private readonly times: number,
    private readonly within: number,
    // Not the PC's clock: set back it would take every start for a recent one.
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one; false when they are used up for now. */
  take(): boolean {
    const time = this.now();
    this.#times = this.#times.filter((past) => time - past < this.within);
    if (this.#times.length >= this.times) return false;
    this.#times.push(time);
    return true;
  }
}
