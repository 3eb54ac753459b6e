select * from {{ source('given', 'visits') }}
