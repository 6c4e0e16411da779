-- Links for people without an account. Whoever holds one is nobody here: policies show and take what was put behind that link, and no more.

-- The digest of the secret in the link that a transaction came by; null: it came by none.
create function by_link() returns text
  language sql stable
  return nullif(current_setting('nextrung.link', true), '');
