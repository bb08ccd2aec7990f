/** Tells when the portal has not been heard of for so long that it may have forgotten who is logged in. */
export class SessionExpiry {
  #timer: NodeJS.Timeout | undefined;
  #isQuiet = false;

  /**
   * @param minutes how long the portal keeps a login without hearing of it
   * @param tell hears when that time is over, and when the portal answers again
   */
  constructor(
    private readonly minutes: () => number,
    private readonly tell: (isQuiet: boolean) => void,
  ) {}

  /** The portal answered. */
  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(true), this.minutes() * 60_000);
    this.#timer.unref();
    this.#set(false);
  }

  /** Another session: nothing is known of it. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#set(false);
  }

  #set(isQuiet: boolean): void {
    if (isQuiet === this.#isQuiet) return;
    this.#isQuiet = isQuiet;
    this.tell(isQuiet);
  }
}
