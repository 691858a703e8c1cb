-- The three roles of Healthlocker and its database, for a PostgreSQL server of your own (18 or newer).
-- Run it once, as a superuser:   psql --set ON_ERROR_STOP=1 --file deploy/roles.sql
-- The roles have no passwords yet. Give each one in psql, where it does not end up in a file or a log:
--   \password healthlocker_owner

-- Migrates, and owns every table. Only "npm run migrate" signs in as it.
create role healthlocker_owner login nosuperuser nobypassrls nocreatedb nocreaterole;

-- The application. It owns nothing and cannot look past row security; each migration grants it what it needs.
create role healthlocker_app login nosuperuser nobypassrls nocreatedb nocreaterole;

-- Takes the jobs of the queue, which lies in a schema of its own, and sees no other table.
create role healthlocker_worker login nosuperuser nobypassrls nocreatedb nocreaterole;

-- To migrate the queue, the owner becomes the worker for a moment.
grant healthlocker_worker to healthlocker_owner with inherit false, set true;

create database healthlocker owner healthlocker_owner encoding 'UTF8' template template0;

-- Without this, every role of the server could connect, and make temporary tables.
revoke all on database healthlocker from public;
grant connect on database healthlocker to healthlocker_app, healthlocker_worker;
