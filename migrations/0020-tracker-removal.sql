-- A person may remove something they track for good. Its entries go with it, and what hangs on it: their early signs
-- about it, its reminder, and its place on pages for appointments.

grant delete on trackers to healthlocker_app;
