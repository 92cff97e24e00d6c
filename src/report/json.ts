/** A report as JSON. Several are an array; one alone stands for itself. */
export function jsonOf(reports: readonly object[]): string {
  const [only, ...others] = reports;
  return `${JSON.stringify(others.length === 0 ? (only ?? []) : reports, null, 2)}\n`;
}
