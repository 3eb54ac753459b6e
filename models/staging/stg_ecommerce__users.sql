with source as (

    select * from {{ ref('raw_customers') }}

),

cleaned as (

    select
        user_id,
        {{ clean_text('first_name') }} as first_name,
        {{ clean_text('last_name') }} as last_name,
        lower({{ clean_text('email') }}) as email,
        {{ clean_text('phone') }} as phone,
        {{ clean_text('address') }} as address,
        {{ clean_text('city') }} as city,
        upper({{ clean_text('state') }}) as state,
        {{ clean_text('postal_code') }} as postal_code,
        {{ clean_text('country') }} as country_spelling,
        {{ utc_timestamp('created_at') }} as signup_at,
        {{ utc_timestamp('updated_at') }} as updated_at
    from source

),

named as (

    select
        *,
        {{ country_code('country_spelling') }} as country,
        nullif(regexp_replace(concat_ws(' ', first_name, last_name), '[ \t\r\n]+', ' ', 'g'), '') as full_name
    from cleaned

)

select
    user_id,
    {{ mask_pii('first_name') }} as first_name,
    {{ mask_pii('last_name') }} as last_name,
    {{ mask_pii('full_name') }} as full_name,
    {{ mask_pii('email') }} as email,
    {{ mask_pii('phone') }} as phone,
    {{ mask_pii('address') }} as address,
    city,
    state,
    {{ mask_pii('postal_code') }} as postal_code,
    country,
    signup_at,
    cast(signup_at as date) as signup_date,
    updated_at,
    -- Never null, because a snapshot by timestamp loses rows without one.
    coalesce(updated_at, signup_at, timestamp '1970-01-01 00:00:00') as last_changed_at
from named
