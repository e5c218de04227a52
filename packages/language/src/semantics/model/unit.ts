// Units as exponents of base units: SEK per day is { SEK: 1, day: -1 }; a plain number is {}. Conversions are applied when
// a literal is read, so that two amounts with equal exponents always mean the same thing.

/** Base unit to exponent, no zero exponents. Currency codes are base units. `share` and `point` never appear: see `Kind`. */
export type Unit = Readonly<Record<string, number>>;

/** What a number is besides its unit: shares and percentage points are types of their own. */
export type Kind = "number" | "share" | "percentage points";
