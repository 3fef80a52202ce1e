/** A folder or file as it lies there. */
export type PlaceReading =
  | { readonly kind: "absent" }
  | {
      readonly kind: "there";
      /** Whether other users of the machine may look into it; undefined where the system does not tell. */
      readonly isOpenToOthers: boolean | undefined;
      readonly isWritable: boolean;
    };

/** The folder of a home. Where it is not there and cannot be made either, what stands in the way: no folder, or one that is closed. */
export type FolderReading = PlaceReading | { readonly kind: "no-folder" | "closed"; readonly path: string };

/** The file of everything, looked at without changing it. */
export type StoreReading =
  | { readonly kind: "absent" | "empty" | "foreign" }
  | {
      readonly kind: "fineline";
      /** Of its schema. */
      readonly version: number;
      /** The newest schema that this program knows. */
      readonly newest: number;
      /** What its own check finds damaged, a line each. */
      readonly damages: readonly string[];
    }
  | { readonly kind: "unreadable"; readonly sentence: string };

/** The key that opens secrets: given by the environment, lying in the home, or neither. */
export type KeyReading =
  | { readonly kind: "absent" | "given" | "kept" }
  | { readonly kind: "faulty"; readonly sentence: string };

/** One person's data as it lies there, looked at without changing it. */
export interface HomeReading {
  readonly path: string;
  readonly folder: FolderReading;
  readonly file: PlaceReading;
  readonly store: StoreReading;
  readonly key: KeyReading;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
  /** Bytes of the store. */
  readonly storeBytes: number;
  /** When the store was written last, by the clock of then; undefined where there is none. */
  readonly writtenAt: number | undefined;
}
