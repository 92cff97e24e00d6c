/** Numbers of lists as they are printed. */
const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Small Roman numerals; digits where there are none for the number. */
export function romanOf(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return numerals
    .map(([value, letters]) => {
      const count = Math.floor(rest / value);
      rest -= count * value;
      return letters.repeat(count);
    })
    .join('');
}
