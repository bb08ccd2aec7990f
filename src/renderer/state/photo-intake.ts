import { createContext, useContext } from "react";

interface PickOptions {
  /** Called when photos were picked, instead of showing them. */
  onPicked?(): void;
}

interface Intake {
  /** Opens the system's dialog for photos. */
  pick(options?: PickOptions): void;
  /** Hands photos to main and shows them. */
  add(files: readonly File[]): Promise<void>;
  /** Photos handed to main that it has not done with yet. */
  pending: number;
}

export const IntakeContext = createContext<Intake | null>(null);

export function usePhotoIntake(): Intake {
  const intake = useContext(IntakeContext);
  if (!intake) throw new Error("drawn outside PhotoIntake");
  return intake;
}
