// Small and private: few clients, and a log that stays short however long the server runs. Errors of
// queries reach whoever asked; only PostgreSQL's own state goes to its log.
const DEFAULTS = {
  max_connections: '50',
  log_min_messages: 'log',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

// What keeps the server private; nobody may set it otherwise.
const FIXED = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** Command line arguments for `postgres`: our defaults, the caller's settings, then what is fixed. */
export function settingArguments(
  settings: Readonly<Record<string, string>>,
  port: number,
): readonly string[] {
  const all = { ...DEFAULTS, ...settings, ...FIXED, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
