import { readFileSync } from "node:fs";
import { companySchema } from "../core/company/company.js";
import { assetPath, readAsset } from "./assets.js";
import type { Handlers } from "./ipc.js";
import type { Model } from "./model.js";

type Commands = Pick<
  Handlers,
  "settings.change" | "company.import" | "company.select" | "company.delete" | "photo.add" | "photo.discard"
>;

/** What there is to practise with: an invented company and a nameplate photo, gone when practice ends. */
export class PracticeWork {
  /** The company in force before; null also when there was none. */
  #before: string | null = null;

  constructor(
    private readonly model: Model,
    private readonly commands: Commands,
  ) {}

  async begin(): Promise<void> {
    if (!this.model.state.settings.practice) return;
    this.#before = this.model.state.companyId;
    const file = readAsset("samples", "company.json");
    const imported = await this.commands["company.import"](JSON.stringify(file));
    if (!imported.ok) throw new Error("the sample company is damaged");
    await this.commands["company.select"](imported.id);
    const bytes = new Uint8Array(readFileSync(assetPath("samples", "plate.jpg")));
    await this.commands["photo.add"]({ fileName: "plate.jpg", bytes });
  }

  async end(): Promise<void> {
    const { name, creditCode } = companySchema.parse(
      (readAsset("samples", "company.json") as { company: unknown }).company,
    );
    const invented = this.model.state.companies.filter(
      (company) => company.name === name && company.creditCode === creditCode,
    );
    for (const { id } of this.model.state.photos) await this.commands["photo.discard"](id);
    for (const { id } of invented) await this.commands["company.delete"](id);
    if (this.#before) await this.commands["company.select"](this.#before);
    this.#before = null;
    await this.commands["settings.change"]({ practice: false });
  }
}
