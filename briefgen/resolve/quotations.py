"""Quotations with their speakers as actors."""


def resolve_quotations(readings):
    return ()
