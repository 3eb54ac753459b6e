amount * {{ var('rate') }}
